-- The cards of a patient are looked up at every call, among those of the same client only.
drop index decision_by_patient;
create index decision_by_patient on decision (patient_key, client, number);
