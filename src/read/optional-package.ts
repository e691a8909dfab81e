/** Packages that some formats need and that are installed only by who needs them, as `name@version` for npm. */
export const OPTIONAL_PACKAGES = { pdf: 'unpdf@1.7.0', docx: 'mammoth@1.13.0' } as const;

/**
 * Loads a package that may not be installed.
 * @returns null when it is not there; throws when it is there and fails
 */
export async function optionalPackage<Loaded>(load: () => Promise<Loaded>): Promise<Loaded | null> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** What to do about it. */
export const installMessage = (what: 'PDF' | 'DOCX', spec: string): string =>
  `reading ${what} needs the package ${spec.replace(/@[^@]*$/, '')}: npm install ${spec}`;
