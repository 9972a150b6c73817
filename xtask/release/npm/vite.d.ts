import type { Plugin } from 'vite';

/** Serves Tremplin's files while developing, and puts them into `tremplin/<version>/` of what is built. */
export default function tremplin(): Plugin;
