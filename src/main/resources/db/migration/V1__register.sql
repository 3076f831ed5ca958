-- Every statement can be run again: H2 commits each by itself, so a process that dies here leaves half of them.

-- Two axes of time on every row of the register:
--   valid time, calendar dates  [valid_from, valid_to),  9999-12-31 where it is open;
--   known time, positions       [known_from, known_to),  9223372036854775807 where it still stands.
-- A change closes the row and inserts the next one; known_to is the only column that is ever updated.
-- Two audiences on whatever can be confidential; a caller needs one of them. '*' is everyone.

-- Every write locks this row first: one writer at a time, and positions in the order of commits.
create table if not exists head (
    id         smallint primary key check (id = 1),
    position   bigint   not null,
    cursor_key varchar(64)
);
insert into head (id, position) values (1, 0) on conflict do nothing;

create table if not exists source (
    reference   varchar(80)   not null,
    known_from  bigint        not null,
    known_to    bigint        not null,
    audience_a  varchar(40)   not null,
    audience_b  varchar(40)   not null,
    recorded_by varchar(80)   not null,
    body        varchar(30000) not null,
    primary key (reference, known_from)
);

create table if not exists agreement (
    id         bigint      primary key,
    reference  varchar(80) not null unique,
    party_a    varchar(8)  not null,
    party_b    varchar(8)  not null,
    audience_a varchar(40) not null,
    audience_b varchar(40) not null,
    check (party_a < party_b)
);
create index if not exists agreement_a on agreement (party_a, party_b, id);
create index if not exists agreement_b on agreement (party_b, id);

-- One row for each write that concerns the agreement: its description, and what lists select by.
create table if not exists version (
    agreement_id bigint         not null references agreement,
    version      int            not null,
    known_from   bigint         not null,
    known_to     bigint         not null,
    recorded_by  varchar(80)    not null,
    rules        int            not null,
    kind         varchar(40)    not null,
    -- the earliest day of each; 9999-12-31 for none, so that lists in this order have those last
    signed_on    date           not null,
    in_force_on  date           not null,
    ends_on      date           not null,
    -- signed_on and in_force_on as precise as the sources are
    signed       varchar(40),
    in_force     varchar(40),
    -- together with which other agreement this one enters into force, by its clause
    companion    varchar(80),
    -- what other agreements contributed to this life, so that each version can be folded again as it was
    externals    varchar(2000)  not null,
    -- what a person should look at
    observations varchar(100000) not null,
    -- titles, reference, authorities and subjects as words, folded
    search       varchar(100000) not null,
    body         varchar(250000) not null,
    primary key (agreement_id, version)
);
create index if not exists version_open on version (agreement_id, known_to);
create index if not exists version_known on version (known_from, agreement_id, known_to);
create index if not exists version_signed on version (signed_on, agreement_id, known_to, known_from);
create index if not exists version_in_force on version (in_force_on, agreement_id, known_to, known_from);
create index if not exists version_ends on version (ends_on, agreement_id, known_to, known_from);
create index if not exists version_companion on version (companion, known_to);

-- A correction closes an act; what replaces it has the same number.
create table if not exists act (
    agreement_id bigint         not null references agreement,
    number       int            not null,
    known_from   bigint         not null,
    known_to     bigint         not null,
    type         varchar(40)    not null,
    party        varchar(8),
    done_on      varchar(40)    not null,
    received_on  varchar(40),
    effective_on varchar(40),
    details      varchar(4000)  not null,
    note         varchar(4000),
    citations    varchar(100000) not null,
    recorded_by  varchar(80)    not null,
    primary key (agreement_id, number, known_from)
);

-- Why an act was closed, at the position at which it was.
create table if not exists correction (
    agreement_id bigint        not null references agreement,
    number       int           not null,
    known_from   bigint        not null,
    reason       varchar(1000) not null,
    effect       varchar(10)   not null,
    recorded_by  varchar(80)   not null,
    primary key (agreement_id, number, known_from)
);

-- The timeline as it follows from the acts, future included; written in the transaction of the act.
create table if not exists period (
    agreement_id     bigint        not null references agreement,
    known_from       bigint        not null,
    valid_from       date          not null,
    known_to         bigint        not null,
    valid_to         date          not null,
    certain_from     date          not null,
    conflicting_from date          not null,
    since            varchar(40)   not null,
    status           varchar(30)   not null,
    ground           varchar(20)   not null,
    because          varchar(2000) not null,
    primary key (agreement_id, known_from, valid_from)
);
create index if not exists period_open on period (agreement_id, known_to, valid_from);
create index if not exists period_status on period (status, agreement_id, valid_from, valid_to, known_from, known_to);

create table if not exists relation (
    from_id     bigint        not null references agreement,
    to_id       bigint        not null references agreement,
    type        varchar(30)   not null,
    known_from  bigint        not null,
    known_to    bigint        not null,
    dated       varchar(40),
    dated_from  date          not null, -- the earliest day that it means; 1000-01-01 where none is stated
    citations   varchar(100000) not null,
    recorded_by varchar(80)   not null,
    primary key (from_id, to_id, type, known_from)
);
create index if not exists relation_to on relation (to_id, known_to);

-- Why a relation was closed, at the position at which it was.
create table if not exists retraction (
    from_id     bigint        not null references agreement,
    to_id       bigint        not null references agreement,
    type        varchar(30)   not null,
    known_from  bigint        not null,
    reason      varchar(1000) not null,
    recorded_by varchar(80)   not null,
    primary key (from_id, to_id, type, known_from)
);

-- Which agreements a person should look at, and on which days: version.observations, to be found by.
create table if not exists finding (
    agreement_id bigint      not null references agreement,
    known_from   bigint      not null,
    number       int         not null,
    known_to     bigint      not null,
    kind         varchar(40) not null,
    valid_from   date        not null,
    valid_to     date        not null,
    primary key (agreement_id, known_from, number)
);
create index if not exists finding_open on finding (agreement_id, known_to);
create index if not exists finding_days on finding (kind, valid_from, valid_to);

-- Days that somebody should know beforehand. One that recurs, because a term is renewed, is one row with its rule.
create table if not exists deadline (
    agreement_id bigint        not null references agreement,
    known_from   bigint        not null,
    name         varchar(60)   not null,
    known_to     bigint        not null,
    kind         varchar(40)   not null,
    valid_from   date          not null,
    valid_to     date          not null,
    body         varchar(8000) not null,
    primary key (agreement_id, known_from, name)
);
create index if not exists deadline_days on deadline (valid_from, valid_to, known_to);
create index if not exists deadline_agreement on deadline (agreement_id, known_to);

-- Where states met. One row for each version; which parties and agreements it concerns is in the tables below.
create table if not exists engagement (
    id          bigint       not null,
    version     int          not null,
    known_from  bigint       not null,
    known_to    bigint       not null,
    audience_a  varchar(40)  not null,
    audience_b  varchar(40)  not null,
    recorded_by varchar(80)  not null,
    reference   varchar(80)  not null,
    begins_on   date         not null,
    ends_on     date         not null,
    body        varchar(1000000) not null,
    primary key (id, version)
);
create index if not exists engagement_reference on engagement (reference, known_to);
create index if not exists engagement_days on engagement (begins_on, id);
create index if not exists engagement_ends on engagement (ends_on, id);

create table if not exists engagement_party (
    party         varchar(8) not null,
    engagement_id bigint     not null,
    version       int        not null,
    primary key (party, engagement_id, version)
);

-- What one side proposed or promised to the other; settled_on is 9999-12-31 as long as something is left to do.
create table if not exists commitment (
    id            bigint       not null,
    version       int          not null,
    known_from    bigint       not null,
    known_to      bigint       not null,
    audience_a    varchar(40)  not null,
    audience_b    varchar(40)  not null,
    recorded_by   varchar(80)  not null,
    reference     varchar(80)  not null,
    party_a       varchar(8)   not null,
    party_b       varchar(8)   not null,
    engagement_id bigint,
    opened_on     date         not null,
    settled_on    date         not null,
    -- the first and the last day that its due date may mean
    due_on        date,
    due_by        date,
    body          varchar(1000000) not null,
    primary key (id, version),
    check (party_a < party_b)
);
create index if not exists commitment_reference on commitment (reference, known_to);
create index if not exists commitment_a on commitment (party_a, party_b, settled_on, opened_on);
create index if not exists commitment_b on commitment (party_b, settled_on);
create index if not exists commitment_days on commitment (opened_on, id);
create index if not exists commitment_settled on commitment (settled_on, due_on);
create index if not exists commitment_due on commitment (due_by);
create index if not exists commitment_engagement on commitment (engagement_id);

-- The statuses of a version of a commitment, as they follow from its steps.
create table if not exists commitment_period (
    commitment_id bigint      not null,
    version       int         not null,
    valid_from    date        not null,
    valid_to      date        not null,
    status        varchar(20) not null,
    primary key (commitment_id, version, valid_from)
);
create index if not exists commitment_period_status on commitment_period (status, valid_from, valid_to);

-- Which agreements, and which of their acts, a version of an engagement or of a commitment has to do with.
create table if not exists link (
    owner        varchar(10) not null,
    owner_id     bigint      not null,
    version      int         not null,
    number       int         not null,
    agreement_id bigint      not null references agreement,
    act          int,
    primary key (owner, owner_id, version, number)
);
create index if not exists link_agreement on link (agreement_id, owner, owner_id);
