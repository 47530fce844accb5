export const help = `Brings a till, or a notification endpoint, into situations that are rare and expensive, and says rule by rule what it did.

Usage: intl-acquiring-mock check --target TARGET [options]

Target
  A command           A till: a program that makes one sale and ends. It is run once for each scenario, with a gateway
                      of its own that answers late, wrongly or not at all.
  An http(s) address  A notification endpoint: it gets true and forged notifications about orders of its own.

The target finds the gateway in its environment: ACQUIRING_BASE_URL, ACQUIRING_CLIENT_ID, ACQUIRING_MERCHANT_ID,
ACQUIRING_PRIVATE_KEY (PEM), ACQUIRING_GATEWAY_PUBLIC_KEY (PEM). A target that does not heed them would call the gateway
that it is set up for: never run it with real keys at hand. If yours has other names, say so in the command:
  --target 'GATEWAY_URL="$ACQUIRING_BASE_URL" my-till …'

In commands and addresses these are filled in:
  {amount} 2.39   {value} 239 (minor units)   {currency} USD   {code} a payment code   {merchantTransId} in --state
  {folder} an empty folder for a till's books   {port} a free port, for an endpoint that --start starts
A till is judged by the price that it is told: its amount if {amount} or {value} stands in the command, its currency if
{currency} does. A till of several currencies shows more with a price without decimals, too: --currency JPY.

Of a till
  --paid, --not-paid, --unknown SIGN   How the till says how a sale ended: exit codes, such as 0 or 1,4, or a /pattern/
                      of what it prints. Default: 0, 1, 3. The check compares it with what has become of the money.
  --resume COMMAND    Ends what a killed run has left open. Without it, the till is not killed.
  --timeout SECONDS   How long one run may take. Default: 180.
  --jobs N            Scenarios at a time. Default: 4.

Of an endpoint
  --order COMMAND     Makes a new order: through the gateway (preCreate), or it prints its merchantTransId, then of an
                      order over --amount and --currency. Without it only forged notifications are sent.
  --state WHERE       Command or address that tells of the order {merchantTransId}; --paid SIGN says how it reads when it
                      is paid. Without it nobody sees whether an order was marked as paid.
  --start COMMAND     Starts the program behind the address. Without it, it has to run already.
  --patience SECONDS  How long the provider waits for an answer. Default: 10.
  --client ID=FILE    Client and public key of an endpoint that has its own. Default: a pair made for this run.
  --port N            Where the gateway listens, for an endpoint that runs already. Default: a free one.

Both
  --gateway-key FILE  The gateway's private key, PKCS#8. Default: the one that every simulator has.
  --amount 2.39, --currency USD   The price, with the decimals that the currency has by ISO 4217. Default of the amount:
                      2.39, or 239 for JPY, or 2.390 for KWD.
  --only ID,ID        These scenarios alone.
  --list              Scenarios and rules of this kind of target, and on whose patience their duration depends.
  --json              One JSON object a line: findings as they come, then a line for each rule.
  -h, --help          This text.

Examples
  intl-acquiring-mock check --target 'node till.js --amount {amount} --currency {currency} --code {code}'
  intl-acquiring-mock check --target './till {value} {code} --books {folder}/books.db' --resume './till --resume --books {folder}/books.db'
  intl-acquiring-mock check --target 'python till.py {amount} {code}' --paid '/^PAID/' --not-paid '/^NOT PAID/' --unknown '/^NOT KNOWN/'
  intl-acquiring-mock check --target 'node till.js' --list
  intl-acquiring-mock check --target 'http://127.0.0.1:{port}/notify' --start 'PORT={port} node shop.js' \\
      --order 'curl -s -d amount={amount} -d currency={currency} http://127.0.0.1:{port}/orders' \\
      --state 'http://127.0.0.1:{port}/orders/{merchantTransId}' --paid '/"state":"paid"/'

A till is quicker checked with short waits: give it those that it has options for.
Rules, with reasons: CONFORMANCE.md of this package.

Exit codes: 0 no rule is broken, 1 one is, 2 wrong usage, or the target can't be run, or no answer shows that there is an
endpoint (HTTP 404, 405 or 501 to all, for example), or the check was stopped (Ctrl+C).
`;
