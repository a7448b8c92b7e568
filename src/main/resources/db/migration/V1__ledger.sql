-- One dialect for H2 (PostgreSQL mode) and PostgreSQL.

-- The head of the chain: one row, locked by whoever writes.
create table ledger (
  id smallint primary key check (id = 1),
  number bigint not null,
  seal varchar(64) not null,
  key_check varchar(64)
);
insert into ledger (id, number, seal)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What a decision is found by. No patient text.
create table decision (
  number bigint primary key,
  decision_id varchar(26) not null unique,
  decided_at timestamp with time zone not null,
  client varchar(200) not null,
  patient_key varchar(64),
  rule_base_version varchar(100) not null,
  rule_base_digest varchar(100) not null,
  language varchar(10) not null,
  role varchar(40) not null,
  level varchar(40) not null,
  form varchar(40) not null,
  signals varchar not null,
  rules varchar not null,
  sources varchar not null,
  safety varchar not null,
  request_digest varchar(64) not null,
  answer_digest varchar(64) not null,
  seal varchar(64) not null
);
create index decision_by_time on decision (decided_at);
create index decision_by_client on decision (client, number);
create index decision_by_patient on decision (patient_key, number);

-- The texts of a decision, encrypted, apart from what it is found by.
create table decision_text (
  number bigint primary key references decision (number),
  retained_until date not null,
  request bytea not null,
  answer bytea not null
);
create index decision_text_by_retention on decision_text (retained_until);

-- The signals, rules and sources that decisions are searched by.
create table term (
  id integer primary key,
  kind varchar(10) not null,
  name varchar(300) not null,
  unique (kind, name)
);
create table mark (
  term integer not null,
  number bigint not null,
  primary key (term, number)
);

-- What became of a card.
create table feedback (
  card varchar(64) primary key,
  decision_id varchar(26) not null references decision (decision_id),
  client varchar(200) not null,
  outcome varchar(20) not null,
  reasons varchar not null,
  given_at timestamp with time zone not null
);
create index feedback_by_decision on feedback (decision_id);

-- Who read which decision when.
create table reading (
  id varchar(26) primary key,
  decision_id varchar(26) not null references decision (decision_id),
  reader varchar(200) not null,
  purpose varchar(40) not null,
  read_at timestamp with time zone not null
);
create index reading_by_decision on reading (decision_id, read_at);
