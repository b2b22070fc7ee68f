/** Gives an object other properties in place of those that it has, live ones too. */
export function redefine<T extends object>(target: T, properties: Partial<T>): void {
  Object.defineProperties(target, Object.getOwnPropertyDescriptors(properties));
}

/** The property of an object as it is before it is redefined. */
export function before<T extends object, K extends keyof T>(target: T, name: K): () => T[K] {
  const { get, value } = Object.getOwnPropertyDescriptor(target, name) ?? {};
  return () => (get ? get.call(target) : value);
}
