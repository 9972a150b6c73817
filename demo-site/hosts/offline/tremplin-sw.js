importScripts('../../dist/tremplin-sw.js');
