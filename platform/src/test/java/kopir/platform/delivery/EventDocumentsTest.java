package kopir.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The documents say what the code says. {@code -Dkopir.documents=write} writes them anew after a change. */
class EventDocumentsTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String HEAD = "<!-- events: made from the code -->\n";
    private static final String FOOT = "<!-- end of events -->";

    @Test
    void the_asyncapi_document_describes_every_event_as_it_is() throws IOException {
        assertSame(DOCS.resolve("asyncapi.yaml"), yaml().dump(new EventDocuments().asyncApi()));
    }

    @Test
    void the_page_about_events_lists_every_event() throws IOException {
        Path page = DOCS.resolve("events.md");
        String text = Files.readString(page);
        String before = text.substring(0, text.indexOf(HEAD) + HEAD.length());
        String after = text.substring(text.indexOf(FOOT));

        assertSame(page, before + new EventDocuments().table() + after);
    }

    private static void assertSame(Path document, String expected) throws IOException {
        if ("write".equals(System.getProperty("kopir.documents"))) {
            Files.writeString(document, expected);
        }
        assertThat(document).hasContent(expected);
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        return new Yaml(options);
    }
}
