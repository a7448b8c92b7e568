-- Which suggestions of a card were taken over: ids that tell nothing of the patient.
alter table feedback add column accepted varchar default '' not null;
