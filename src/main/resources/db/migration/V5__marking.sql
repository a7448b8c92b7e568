-- Up to which decision the terms are marked: marking follows recording, outside the answer's time.
create table marking (
  id smallint primary key check (id = 1),
  number bigint not null
);
insert into marking (id, number) select id, number from ledger;
