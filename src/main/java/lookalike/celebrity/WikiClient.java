package lookalike.celebrity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lookalike.platform.download.Answer;
import lookalike.platform.download.ServiceClient;
import lookalike.task.CancelSignal;

/**
 * Client of the Wikimedia APIs, which also fetches photos. The answers are JSON and are cached for a day. The APIs report errors with
 * status 200: requests to a busy service are retried, other errors are failures.
 */
final class WikiClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Codes of temporary errors: <a href="https://www.mediawiki.org/wiki/API:Errors_and_warnings">API: errors and warnings</a>. */
    private static final Set<String> PASSING = Set.of("maxlag", "ratelimited", "readonly", "internal_api_error");

    private static final String JSON = "application/json, application/sparql-results+json";
    private static final String PHOTO = "image/jpeg, image/png, image/webp";

    private final ServiceClient client;
    private final AnswerCache cache;
    private final RunWaits waits;
    private final CancelSignal cancel;

    /**
     * Creates a client for one run.
     *
     * @param waits notified when a request has to wait
     */
    WikiClient(ServiceClient client, AnswerCache cache, RunWaits waits, CancelSignal cancel) {
        this.client = client;
        this.cache = cache;
        this.waits = waits;
        this.cancel = cancel;
    }

    /**
     * Returns the answer to a request.
     *
     * @param parameters in their order, without the format
     * @throws lookalike.platform.download.DownloadException if the service does not answer
     * @throws CelebrityException if it answers with an error, or with something other than JSON
     */
    JsonNode ask(URI service, Map<String, String> parameters) {
        return ask(service, parameters, request -> request);
    }

    /** The same for a service that takes long to answer. */
    JsonNode askSlowly(URI service, Map<String, String> parameters) {
        return ask(service, parameters, request -> request.stalling(Services.LONGEST_QUERY));
    }

    private JsonNode ask(URI service, Map<String, String> parameters, UnaryOperator<ServiceClient.Request> patience) {
        URI request = URI.create(service + "?" + encoded(parameters) + "&format=json");
        Optional<byte[]> kept = cache.find(request);
        if (kept.isPresent()) {
            Optional<JsonNode> answer = json(kept.get());
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        Answer answer = send(
                patience.apply(new ServiceClient.Request(request, JSON, Services.MOST_ANSWER, WikiClient::isBusy)));
        JsonNode document = json(answer.body())
                .orElseThrow(
                        () -> new CelebrityException(CelebrityException.Reason.NOT_UNDERSTOOD, service.getAuthority()));
        JsonNode error = document.path("error");
        if (!error.isMissingNode()) {
            throw new CelebrityException(
                    CelebrityException.Reason.SERVICE_ERROR,
                    service.getAuthority(),
                    error.path("code").asText() + ": " + error.path("info").asText());
        }
        cache.keep(request, answer.body());
        return document;
    }

    /**
     * Fetches a photo, which is never cached.
     *
     * @throws lookalike.platform.download.DownloadException if it cannot be fetched
     */
    Answer photo(URI address) {
        return send(new ServiceClient.Request(address, PHOTO, Services.MOST_PHOTO, answer -> false));
    }

    private Answer send(ServiceClient.Request request) {
        Answer answer = client.ask(request, waits, cancel);
        waits.over();
        return answer;
    }

    private static boolean isBusy(Answer answer) {
        return json(answer.body())
                .filter(document ->
                        PASSING.contains(document.path("error").path("code").asText()))
                .isPresent();
    }

    /** The JSON document; empty if the answer is something else, such as the login page of a public network. */
    private static Optional<JsonNode> json(byte[] body) {
        try {
            JsonNode document = MAPPER.readTree(body);
            return Optional.ofNullable(document).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
