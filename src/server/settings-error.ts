/** Something in the environment, the configuration or the database that its operator must put right; the message says how. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
