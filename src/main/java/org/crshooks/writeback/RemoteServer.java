package org.crshooks.writeback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crshooks.outbound.Deadline;
import org.crshooks.outbound.Destination;
import org.crshooks.outbound.Exchange;
import org.crshooks.outbound.FhirServer;
import org.crshooks.outbound.Message;
import org.crshooks.outbound.Outbound;

/** A FHIR server that is reached over HTTP, for the length of one hook. */
final class RemoteServer implements Server {

    private static final int UNAUTHORIZED = 401;
    private static final String FHIR = "application/fhir+json";

    private final Outbound outbound;
    private final FhirServer address;
    private final TokenSource tokens;
    private final Deadline deadline;

    RemoteServer(Outbound outbound, FhirServer address, TokenSource tokens, Deadline deadline) {
        this.outbound = outbound;
        this.address = address;
        this.tokens = tokens;
        this.deadline = deadline;
    }

    @Override
    public String base() {
        return address.base();
    }

    /** Makes the calls at once; what has not come by the deadline timed out. A refused token is renewed once. */
    @Override
    public List<Response> exchange(List<Call> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        try {
            String token = tokens.token(deadline);
            List<Response> responses = new ArrayList<>(send(calls, token));
            Map<Integer, Call> refused = refused(calls, responses);
            Optional<String> another = refused.isEmpty() ? Optional.empty() : tokens.another(token, deadline);
            if (another.isPresent()) {
                List<Response> again = send(List.copyOf(refused.values()), another.get());
                int next = 0;
                for (int i : refused.keySet()) {
                    responses.set(i, again.get(next++));
                }
            }
            return responses;
        } catch (TokenSource.NoToken none) {
            return calls.stream().map(call -> Response.none(Reason.NO_TOKEN)).toList();
        }
    }

    private static Map<Integer, Call> refused(List<Call> calls, List<Response> responses) {
        Map<Integer, Call> refused = new LinkedHashMap<>();
        for (int i = 0; i < calls.size(); i++) {
            Response response = responses.get(i);
            if (response.reply() != null && response.reply().status() == UNAUTHORIZED) {
                refused.put(i, calls.get(i));
            }
        }
        return refused;
    }

    private List<Response> send(List<Call> calls, String token) {
        if (deadline.passed()) {
            return calls.stream().map(call -> Response.none(Reason.TIMED_OUT)).toList();
        }
        List<Exchange> exchanges = new ArrayList<>();
        List<CompletableFuture<Response>> responses = new ArrayList<>();
        for (Call call : calls) {
            Optional<Destination> to = address.locate(call.link());
            if (to.isEmpty()) {
                responses.add(CompletableFuture.completedFuture(Response.none(Reason.UNREADABLE)));
                continue;
            }
            Exchange exchange = outbound.send(message(call, to.get(), token));
            exchanges.add(exchange);
            responses.add(exchange.reply()
                    .handle((reply, failure) -> failure == null
                            ? Response.of(reply)
                            : Response.none(deadline.passed() ? Reason.TIMED_OUT : Reason.NO_CONNECTION)));
        }
        await(responses);
        List<Response> came = responses.stream()
                .map(r -> r.getNow(Response.none(Reason.TIMED_OUT)))
                .toList();
        exchanges.forEach(Exchange::stop);
        return came;
    }

    private void await(List<CompletableFuture<Response>> responses) {
        try {
            CompletableFuture.allOf(responses.toArray(CompletableFuture[]::new))
                    .get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // what did not come in time is told by its response
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Message message(Call call, Destination to, String token) {
        Message message = new Message(call.method(), to, call.headers(), call.body())
                .with("Accept", FHIR)
                .withToken(token);
        return call.body() == null ? message : message.with("Content-Type", FHIR);
    }
}
