// Asks a service with fetch: usage clients.mjs BASE.
const base = process.argv[2];
const text = 'On 4 March 2031 President Ada met Prime Minister Bo in Oslo.';
const headers = { 'Content-Type': 'text/plain' };

async function expect(name, path, status, options) {
  const answer = await fetch(base + path, options);
  await answer.arrayBuffer();
  if (answer.status !== status) throw new Error(`${name}: ${answer.status} in place of ${status}`);
}
function pieces() {
  return new ReadableStream({
    start(controller) {
      for (const piece of text.match(/.{1,7}/g)) {
        controller.enqueue(new TextEncoder().encode(piece));
      }
      controller.close();
    },
  });
}
for (let turn = 0; turn < 3; turn++) await expect('get', '/health/live', 200);
await expect('head', '/health/live', 200, { method: 'HEAD' });
await expect('post', '/v1/extract', 200, { method: 'POST', headers, body: text });
const stream = { method: 'POST', headers, body: pieces(), duplex: 'half' };
await expect('chunked', '/v1/extract', 200, stream);
await expect('missing', '/nowhere', 404);
await expect('refused', '/health/live', 405, { method: 'DELETE' });
const many = Array.from({ length: 40 }, () =>
  expect('concurrent', '/v1/extract', 200, { method: 'POST', headers, body: text }));
await Promise.all(many);
console.log('all clients');
