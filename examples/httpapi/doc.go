// Command httpapi appraises dossiers over HTTP, for a portal in any language.
// It bounds what a client can take of it, keeps nothing and logs no dossier.
//
//	POST /appraise   a dossier in, its report out
//	GET /clauses     the rules of the call, in both languages
//	GET /schema      the JSON Schema of dossier and report
//	GET /healthz     "ok", for whoever watches that the program is alive
//
// A dossier stands by itself or beside other readings of the call, or terms of
// another call, in which a reading that is left out stays as the call has it:
//
//	{"dossier": {"seed": true}, "readings": {"level": "regional"}, "call": {"code": "MY-2027", "seed": true}}
//
// Messages are in French or English, by Accept-Language. An ineligible dossier
// is no error. Errors are problems of RFC 9457: 400 for a body that is no JSON,
// with the offset in bytes of the place where it ceases to be; 422 for JSON that
// is no dossier, each with its faults and their places. What HTTP itself forbids,
// net/http refuses in its own words, and does not log.
//
// A body is application/json, or of a type in +json, in UTF-8 and not
// compressed; otherwise 415. An answer is compressed by gzip if Accept-Encoding
// takes it; where that refuses both gzip and no compression, 406. Clauses and
// schema have an ETag and may be cached for an hour.
//
// # Limits
//
// All are flags, and -h tells what each is for.
//
//   - A place among those being appraised (-at-once) is taken when the body has
//     been read, so that connections which send none close the service to nobody.
//     Beyond, 503.
//   - A client has so many requests under way (-per-client), being read or
//     appraised. Beyond, 429. It is known by the address that it connects from,
//     of IPv6 by its network, /64. A portal that sends the dossiers of everybody
//     is one client.
//   - A body has so many bytes (-body), beyond which 413, and all bodies together
//     have so many (-bodies), beyond which 503: this bounds the memory. Appraising
//     takes several times the length of a body while it lasts.
//   - Headers, a whole request, an answer and an idle connection have their times.
//     A body that does not come in time is answered 408.
//
// 429 and 503 say when to try again, by Retry-After. A body that is refused is
// read to its end and let go, up to sixteen times -body, for a client that is
// still sending when its connection is closed may lose the answer.
//
// At SIGTERM or SIGINT the port closes at once, and every request whose headers
// have come is answered, for at most -grace, which whatever stops the program must
// leave it (docker stop -t 30); a second signal ends it.
//
// # Behind a proxy
//
// The program speaks plain HTTP and listens on the loopback, for a proxy on the
// same machine that has the certificate. With nginx:
//
//	location / {
//		proxy_pass http://127.0.0.1:8080;
//		proxy_http_version 1.1;
//		proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
//		proxy_set_header X-Request-Id $request_id;
//		client_max_body_size 1m;
//	}
//
// and
//
//	httpapi -proxies 1 -log json
//
// Only -proxies makes it believe X-Forwarded-For, and of it only what your own
// proxies wrote: the last entry with one of them, the last but one with two. Give
// it only if nobody reaches the port but through them. A request without such an
// entry counts as the proxy's own. Let the proxy buffer bodies, as nginx does by
// itself, and keep idle connections for less than -idle-time.
//
// # Log
//
// A request is a line on standard error, as text or JSON (-log): its id, method,
// route, status, bytes in and out, and how long it took. There are no personal
// data in it: no address, no path or header as sent, nothing of a dossier. The id
// is that of X-Request-Id if it is 16 to 64 hexadecimal digits and hyphens, as
// UUIDs and nginx's are, since anything else might be a name; otherwise a new one.
// The answer has it too. Of a fault of the program itself the log has the stack,
// and the client 500.
//
// # What it does not do
//
// It knows no users and no keys, has no TLS, keeps no dossier and no report, and
// lets no page of another site call it (CORS). It does not bound how often a
// client comes, nor how many connections there are: that is the proxy's, and the
// system's. Many addresses together can still fill -bodies for as long as
// -read-time.
package main
