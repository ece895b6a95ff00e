-- What an agency wrote is found on the pages of others, too.

create index articles_by_voice on articles (voice);
