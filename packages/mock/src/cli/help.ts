export const help = `A simulator of the alipay.intl.acquiring gateway: it holds orders, checks every call and signs its replies.

Usage: intl-acquiring-mock [options]
       intl-acquiring-mock check --target TARGET       what your till or endpoint does with all this; see check --help

Options
  --config FILE            Settings in a file of JSON, see below. A flag wins over the file.
  --port N                 Port to listen at; 0 takes a free one. Default: 4242.
  --host ADDRESS           Address to listen at. Default: 127.0.0.1, which other machines can't reach.
  --client ID=FILE         A client and the file of its public key (PEM or base64). May be repeated.
                           Without one, a client is made for this run, and its private key printed.
  --gateway-key FILE       The gateway's private key, PKCS#8. Default: one that every simulator has.
  --seed TEXT              Repeats the ids and QR codes of an earlier run.
  --time real|virtual      Virtual time stands still until the console or a control route lets it pass.
                           Default: real.
  --level as-documented|strict
                           Strict: no field that no table names, no other version or product, payment codes and
                           currencies that are plausible, and in real time reqTime within 30 minutes of the
                           machine's clock. Default: as-documented.
  --store PLACE            Keep orders, keys and what merchants must still be told in a folder (PGlite), or in
                           postgres://user@host/database, which several of these may share. Default: memory, gone
                           when it stops; a folder of that name is ./memory.
  --json                   Print one line of JSON when ready: url, port, seed, store, gatewayPublicKey, clients.
  -h, --help               This text.

Examples
  intl-acquiring-mock                                    # a client of your own, ready to paste
  intl-acquiring-mock --client till=till-public.pem      # your till's key; repeat for more clients
  intl-acquiring-mock --store ./sandbox                  # the same orders, client and keys after a restart
  intl-acquiring-mock --config sandbox.json --port 0     # what the file says, at another port
  intl-acquiring-mock --port 0 --json | head -1          # for a program that starts it

A file of settings, all of which may be left out; files and folders are found from where it lies:
  {
    "port": 4242, "host": "127.0.0.1", "store": "./sandbox",
    "clients": [{ "clientId": "till", "publicKeyFile": "till-public.pem" }],
    "gatewayPrivateKeyFile": "gateway.pem",
    "seed": "mine", "time": "virtual", "level": "strict",
    "orderLifetime": 180000, "cancelWindow": "next-day", "refundWindow": 31536000000,
    "limits": { "USD": "500000" },
    "rules": [{ "when": { "function": "pay" }, "effect": [{ "fault": { "kind": "reset" } }] }]
  }
  Also: maxBytes, maxOrders, journalSize, algorithm, signatures, publicUrl; "time" may be { "startAt": "2026-01-05" };
  "maxClockSkew": how far reqTime may be off the world's time, in milliseconds, virtual time too.

A key pair to begin with:
  openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out till.pem
  openssl pkey -in till.pem -pubout -out till-public.pem

When it runs, in a browser: http://127.0.0.1:4242/
And from another terminal:
  curl http://127.0.0.1:4242/_mock                       # what can be asked of it
  curl http://127.0.0.1:4242/_mock/orders
  curl http://127.0.0.1:4242/_mock/wallet/pay -H 'content-type: application/json' \\
       -d '{ "orderQrCode": "https://global.alipay.com/…" }'
  curl http://127.0.0.1:4242/_mock/answers -H 'content-type: application/json' \\
       -d '{ "function": "pay", "code": "USER_BALANCE_NOT_ENOUGH" }'

Exit codes: 0 stopped by SIGINT or SIGTERM, 1 could not start, 2 wrong usage.
`;
