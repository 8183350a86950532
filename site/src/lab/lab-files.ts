/** What `lab/files.json` says: addresses on this site. */
export interface LabFiles {
  /** Of the folder with Pyodide's files, with a `/` at its end. */
  python: string;
  wheels: string[];
  /** What Python would make of the wheels' sources each time, as an archive. */
  bytecode: string;
  /** A fresh cluster, which initdb would take seconds to make, as an archive. */
  database: string;
}
