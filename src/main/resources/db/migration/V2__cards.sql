-- What became of the card of a decision, and in which consultation it was asked for.
alter table decision add column showing varchar(20) default 'told' not null;
alter table decision add column encounter_key varchar(64);

-- Where a request came from that was translated from a record, encrypted like the other texts.
alter table decision add column origin_digest varchar(64);
alter table decision_text add column origin bytea;
