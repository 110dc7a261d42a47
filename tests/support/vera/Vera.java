import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF about many files in one run: `ua1=report.pdf 3a=archive.pdf …`. Prints a line for each rule that a file breaks (which
 * file, the rule, in words) and one when it is through with the file (which file, "assertions", how many).
 */
public class Vera {
  public static void main(String[] args) {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (int index = 0; index < args.length; index++) {
      String[] parts = args[index].split("=", 2);
      try {
        for (Map.Entry<String, String> line : look(PDFAFlavour.byFlavourId(parts[0]), parts[1]).entrySet())
          say(index, line.getKey(), line.getValue());
      } catch (Exception problem) {
        say(index, "unreadable", String.valueOf(problem));
      }
    }
  }

  private static Map<String, String> look(PDFAFlavour flavour, String path) throws Exception {
    try (FileInputStream file = new FileInputStream(path);
        PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 100000, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, String> lines = new TreeMap<>();
      for (TestAssertion one : result.getTestAssertions())
        if (one.getStatus() == TestAssertion.Status.FAILED)
          lines.putIfAbsent(
              one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber(),
              one.getMessage() + " @ " + one.getLocation().getContext());
      if (!result.isCompliant() && lines.isEmpty()) lines.put("unknown", "not compliant");
      lines.put("assertions", String.valueOf(result.getTotalAssertions()));
      return lines;
    }
  }

  private static void say(int index, String rule, String words) {
    System.out.println(index + "\t" + rule + "\t" + words.replaceAll("\\s+", " "));
  }
}
