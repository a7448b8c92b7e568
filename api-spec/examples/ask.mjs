// Asks for advice on one consultation with the native API: node ask.mjs [address]
import { readFile } from 'node:fs/promises';

const service = process.argv[2] ?? 'http://127.0.0.1:8080';
const headers = { 'Content-Type': 'application/json' };
if (process.env.ZINWIJZER_TOKEN) {
  headers.Authorization = `Bearer ${process.env.ZINWIJZER_TOKEN}`;
}

const answer = await fetch(`${service}/advice`, {
  method: 'POST',
  headers,
  body: await readFile(new URL('attention.json', import.meta.url)),
});
if (!answer.ok) {
  throw new Error(`${answer.status}: ${await answer.text()}`);
}
const advice = await answer.json();
if (advice.level === 'none') {
  console.log('nothing to show');
} else {
  console.log(advice.level);
  console.log(advice.headline);
}
