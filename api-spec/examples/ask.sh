#!/usr/bin/env bash
# Asks for advice on one consultation with the native API: ask.sh [address]
set -euo pipefail
cd "$(dirname "$0")"
service="${1:-http://127.0.0.1:8080}"

curl -sS --fail-with-body "$service/advice" \
  -H 'Content-Type: application/json' \
  ${ZINWIJZER_TOKEN:+-H "Authorization: Bearer $ZINWIJZER_TOKEN"} \
  --data-binary @attention.json |
  grep -oE '"(level|headline)":"[^"]*"' | head -2
