import { repositoryUrl } from '../../../lib/address.ts';

/** A file or folder of the sources, as people read it. */
export function sourceUrl(path: string): string {
  return `${repositoryUrl}/tree/main/${path}`;
}

/** The form in which a file of the sources is changed. */
export function editUrl(path: string): string {
  return `${repositoryUrl}/edit/main/${path}`;
}
