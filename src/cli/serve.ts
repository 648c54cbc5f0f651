import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A web server that runs, and its address. */
export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the files below `folder`, and nothing outside it, on this machine.
 *
 * @param options.port 0 takes a free one.
 * @param options.policy the content policy, sent with every answer: a worker obeys only the header of its own file.
 * @param options.below the path under which the files stand; `/` unless said otherwise.
 */
export async function serve(folder: string, options: { readonly port: number; readonly policy: string; readonly below?: string }): Promise<Served> {
  const root = resolve(folder);
  const below = options.below ?? '/';
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', options.policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    void send(fileFor(root, below, request.url ?? '/'), request.method === 'HEAD', response);
  });
  await listening(server, options.port);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    address: `http://localhost:${port}${below}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The file an address names, or null where it leads out of `root`. */
export function fileFor(root: string, below: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  if (!path.startsWith(below) || path.includes('\0')) return null;
  const file = normalize(join(root, path.slice(below.length)));
  if (file !== root && !file.startsWith(root + sep)) return null;
  return path.endsWith('/') ? join(file, 'index.html') : file;
}

async function send(file: string | null, isHead: boolean, response: ServerResponse): Promise<void> {
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !found?.isFile()) return end(response, 404);
  response.setHeader('Content-Type', TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream');
  response.setHeader('Content-Length', found.size);
  // Files with a hash in their name never change; all others are asked for again.
  response.setHeader('Cache-Control', file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (isHead) return end(response, 200);
  const stream = createReadStream(file);
  stream.on('error', () => response.destroy());
  response.writeHead(200);
  stream.pipe(response);
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, 'localhost', () => done());
  });
}
