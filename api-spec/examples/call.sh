#!/usr/bin/env bash
# Calls a hook with a note that is being typed, and gives feedback on the card: call.sh [address]
set -euo pipefail
cd "$(dirname "$0")"
service="${1:-http://127.0.0.1:8080}"

curl -sS --fail-with-body "$service/cds-services" >/dev/null
answer=$(curl -sS --fail-with-body "$service/cds-services/zinwijzer" \
  -H 'Content-Type: application/json' \
  --data-binary @cds-note-draft.json)
card=$(sed -nE 's/^\{"cards":\[\{"uuid":"([^"]*)".*/\1/p' <<<"$answer")
if [ -z "$card" ]; then
  echo 'no card'
  exit
fi
grep -oE '"summary":"[^"]*"' <<<"$answer"
curl -sS --fail-with-body "$service/cds-services/zinwijzer/feedback" \
  -H 'Content-Type: application/json' \
  -d '{"feedback":[{"card":"'"$card"'","outcome":"overridden",
       "overrideReason":{"reason":{"code":"other","system":"urn:zinwijzer:override-reason"}},
       "outcomeTimestamp":"'"$(date -u +%Y-%m-%dT%H:%M:%SZ)"'"}]}'
echo 'feedback given'
