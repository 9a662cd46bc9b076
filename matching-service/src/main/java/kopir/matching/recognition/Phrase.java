package kopir.matching.recognition;

import java.util.List;

/**
 * One way of naming a capability.
 *
 * @param forms its words, each once
 * @param total what they weigh together
 */
record Phrase(String capability, List<String> forms, double total) {
    Phrase {
        forms = List.copyOf(forms);
    }
}
