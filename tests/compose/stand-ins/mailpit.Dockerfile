# axllent/mailpit without the scripts of its page, which its sources leave out: SMTP, API and health are its own.
FROM lien-nganh-stand-in:base
COPY mailpit /mailpit
ENTRYPOINT ["/mailpit"]
