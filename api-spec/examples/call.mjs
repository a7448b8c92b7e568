// Calls a hook with a note that is being typed, and gives feedback on the card:
// node call.mjs [address]
import { readFile } from 'node:fs/promises';

const service = process.argv[2] ?? 'http://127.0.0.1:8080';

async function post(path, body) {
  const answer = await fetch(service + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  if (!answer.ok) {
    throw new Error(`${answer.status}: ${await answer.text()}`);
  }
  return answer;
}

const { services } = await (await fetch(`${service}/cds-services`)).json();
console.log(services.map((one) => one.hook).join(', '));

const call = await readFile(new URL('cds-note-draft.json', import.meta.url));
const { cards } = await (await post('/cds-services/zinwijzer', call)).json();
if (cards.length === 0) {
  console.log('no card');
} else {
  console.log(cards[0].summary);
  await post(
    '/cds-services/zinwijzer/feedback',
    JSON.stringify({
      feedback: [
        {
          card: cards[0].uuid,
          outcome: 'overridden',
          overrideReason: { reason: { code: 'other', system: 'urn:zinwijzer:override-reason' } },
          outcomeTimestamp: new Date().toISOString(),
        },
      ],
    }),
  );
  console.log('feedback given');
}
