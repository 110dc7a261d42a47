import fc from "fast-check";
import { expect, test } from "vitest";
import { toPath } from "../../src/cli/to-path.ts";

const unix = { cwd: "/visits", home: "/home/jo", windows: false };

test.each([
  ["as it is", "/tmp/a b.jpg", "/tmp/a b.jpg"],
  ["from here", "visit/a.jpg", "/visits/visit/a.jpg"],
  ["with spaces around it", "  a.jpg \n", "/visits/a.jpg"],
  ["in the own folder", "~/Pictures/a.jpg", "/home/jo/Pictures/a.jpg"],
  ["the own folder", "~", "/home/jo"],
  ["a name that begins with ~", "~jo.jpg", "/visits/~jo.jpg"],
  ["in single quotes", "'/tmp/a b.jpg'", "/tmp/a b.jpg"],
  ["in double quotes", '"/tmp/a b.jpg"', "/tmp/a b.jpg"],
  ["quoted, in the own folder", '"~/a b.jpg"', "/home/jo/a b.jpg"],
  ["dropped into a Mac's terminal", "/tmp/Dad\\'s\\ pictures\\ \\(1\\).jpg ", "/tmp/Dad's pictures (1).jpg"],
  ["dropped into a Linux terminal", "'/tmp/Dad'\\''s pictures/a.jpg' ", "/tmp/Dad's pictures/a.jpg"],
  ["with an apostrophe", "/tmp/Dad's pictures/a.jpg", "/tmp/Dad's pictures/a.jpg"],
  ["with quotes in double quotes", '"/tmp/12\\" tub.jpg"', '/tmp/12" tub.jpg'],
  ["as an address", "file:///tmp/a%20b%C3%A9.jpg", "/tmp/a bé.jpg"],
  ["as a quoted address", "'file:///tmp/a%20b.jpg'", "/tmp/a b.jpg"],
  ["as this computer's address", "file://localhost/tmp/a.jpg", "/tmp/a.jpg"],
])("a path %s", (_, typed, path) => {
  expect(toPath(typed, unix)).toBe(path);
});

test.each(["", "  ", "''", "a\0.jpg", "file://another-computer/a.jpg", "file:///a%2Fb.jpg", "file:///%E0%A4%A.jpg"])(
  "%j is no path",
  (typed) => {
    expect(toPath(typed, unix)).toBeNull();
  },
);

test("a backslash parts folders on Windows", () => {
  const windows = { ...unix, windows: true };

  expect(toPath('"C:\\Users\\Jo B\\a.jpg"', windows)).toContain("C:\\Users\\Jo B\\a.jpg");
  expect(toPath("C:\\Users\\a.jpg", windows)).toContain("C:\\Users\\a.jpg");
  expect(toPath("file:///C:/Users/Jo%20B/a.jpg", windows)).toBe("C:\\Users\\Jo B\\a.jpg");
});

test("without a home, ~ is a name", () => {
  expect(toPath("~/a.jpg", { ...unix, home: null })).toBe("/visits/~/a.jpg");
});

test("whatever is typed is a path or none", () => {
  const typed = fc.oneof(
    fc.string(),
    fc.string().map((text) => `file://${text}`),
    fc.string().map((text) => `'${text}`),
  );
  fc.assert(
    fc.property(typed, fc.boolean(), (text, windows) => {
      const path = toPath(text, { ...unix, windows });
      expect(path === null || path.length > 0).toBe(true);
    }),
  );
});
