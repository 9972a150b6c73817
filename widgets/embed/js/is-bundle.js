/** Whether an address is that of a file of a bundle; by itself, so that pages get no more of the worker's rules. */
export const isBundle = (address) => /\/tremplin\w*\.(js|wasm|txt)$/.test(new URL(address).pathname);
