create table head (
    id                smallint primary key check (id = 1),
    position          bigint   not null,
    announced_through date     not null
);
