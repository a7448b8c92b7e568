#!/usr/bin/env bash
# Asks a running service one thing at every door and checks the answers: smoke.sh [address]
# With accounts: ZINWIJZER_TOKEN for the native API; the doors of CDS Hooks must then answer 401.
set -uo pipefail
cd "$(dirname "$0")/examples"
service="${1:-http://127.0.0.1:8080}"
token="${ZINWIJZER_TOKEN:-}"
failed=0

# check <what> <status> <text in the answer> <curl arguments...>
check() {
  local what="$1" status="$2" text="$3" answer
  shift 3
  answer=$(curl -sS -m 20 -w '\n%{http_code}' "$@" 2>&1)
  if [ "${answer##*$'\n'}" = "$status" ] && grep -qF -- "$text" <<<"$answer"; then
    echo "ok      $what"
  else
    echo "FAILED  $what: expected $status with '$text', got ${answer##*$'\n'}"
    failed=1
  fi
}

json=(-H 'Content-Type: application/json')
native=("${json[@]}" ${token:+-H "Authorization: Bearer $token"})

check 'the service is ready' 200 '"UP"' "$service/health/readiness"
check 'a silent consultation' 200 '"level":"none"' "${native[@]}" --data-binary @silent.json "$service/advice"
check 'a consultation that asks attention' 200 '"level":"attention"' "${native[@]}" --data-binary @attention.json "$service/advice"
check 'safety comes first' 200 '"acute_safety"' "${native[@]}" --data-binary @safety.json "$service/advice"
check 'a request with mistakes' 422 'urn:zinwijzer:problem:refused_request' "${native[@]}" --data-binary @refused.json "$service/advice"
check 'a body that is no JSON' 400 'urn:zinwijzer:problem:malformed_json' "${native[@]}" -d '{' "$service/advice"
check 'the figures' 200 '"levels"' "${native[@]}" "$service/supervision"
if [ -n "$token" ]; then
  check 'CDS Hooks without its own token' 401 '' "$service/cds-services"
else
  check 'discovery' 200 '"nl.zinwijzer.consultation-note-draft"' "$service/cds-services"
  check 'a note that is being typed' 200 '"cards":[' "${json[@]}" --data-binary @cds-note-draft.json "$service/cds-services/zinwijzer"
  check 'a record that is opened' 200 '{"cards":[]}' "${json[@]}" --data-binary @cds-patient-view.json "$service/cds-services/zinwijzer"
  check 'a call with mistakes' 400 '"OperationOutcome"' "${json[@]}" --data-binary @cds-refused.json "$service/cds-services/zinwijzer"
  check 'a service that is not there' 404 '"OperationOutcome"' "${json[@]}" -d '{}' "$service/cds-services/other"
fi
exit "$failed"
