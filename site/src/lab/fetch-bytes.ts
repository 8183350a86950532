/** Rejects when the file is not there or the network is not. */
export async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) throw new Error(`${address} could not be fetched`);
  return response.arrayBuffer();
}
