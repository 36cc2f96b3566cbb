import java.io.FileInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Asks a service with HttpClient, which offers h2c by default: usage Clients.java BASE CERTIFICATE. */
class Clients {
    static final String TEXT = "On 4 March 2031 President Ada met Prime Minister Bo in Oslo.";
    static HttpClient client;
    static String base;

    public static void main(String[] arguments) throws Exception {
        base = arguments[0];
        client = HttpClient.newBuilder().sslContext(trusting(arguments[1])).build();
        BodyPublisher none = BodyPublishers.noBody();
        for (int turn = 0; turn < 3; turn++) expect("GET", "/health/live", none, 200);
        expect("HEAD", "/health/live", none, 200);
        expect("POST", "/v1/extract", BodyPublishers.ofString(TEXT), 200);
        // Of unknown length, so in chunks.
        expect("POST", "/v1/extract", BodyPublishers.fromPublisher(BodyPublishers.ofString(TEXT)), 200);
        expect("GET", "/nowhere", none, 404);
        expect("DELETE", "/health/live", none, 405);
        System.out.println("all clients");
    }

    static void expect(String method, String path, BodyPublisher body, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "text/plain").method(method, body).build();
        int found = client.send(request, BodyHandlers.ofString()).statusCode();
        if (found != status) throw new Exception(method + " " + path + ": " + found);
    }

    static SSLContext trusting(String path) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (FileInputStream stream = new FileInputStream(path)) {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            store.setCertificateEntry("server", factory.generateCertificate(stream));
        }
        TrustManagerFactory trust =
            TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
