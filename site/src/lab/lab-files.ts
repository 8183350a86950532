/** What `lab/files.json` says: addresses on this site. */
export interface LabFiles {
  /** Of the folder with Pyodide's files, with a `/` at its end. */
  python: string;
  wheels: string[];
}
