/** The library's version, said to the backend with every write; `test/package` holds it against package.json. */
export const version = '0.1.0';
