using System.Text.RegularExpressions;

namespace StoryBot.Answering.Articles.PlainText;

/// <summary>What stands around a text that says what it is: an e-mail's header, Project Gutenberg's licence.</summary>
/// <param name="Title">The subject or the book's title.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Body">The text itself.</param>
internal sealed partial record TextFrame(string? Title, string? Author, TextSpan Body)
{
    private const int LongestHeader = 200;

    public static TextFrame Of(string text) => OfBook(text) ?? OfMail(text) ?? new TextFrame(null, null, new TextSpan(0, text.Length));

    // https://www.gutenberg.org/ebooks/: "Title: …" above "*** START OF THE PROJECT GUTENBERG EBOOK …", the licence below "*** END OF …".
    private static TextFrame? OfBook(string text)
    {
        if (BookStart().Match(text) is not { Success: true } start)
            return null;

        var from = start.Index + start.Length;
        var end = BookEnd().Match(text, from);
        var fields = BlankLines.Lines(text, new TextSpan(0, start.Index)).Select(line => line.Of(text)).ToList();
        return new TextFrame(Field(fields, "Title"), Field(fields, "Author"), new TextSpan(from, (end.Success ? end.Index : text.Length) - from));
    }

    // https://www.rfc-editor.org/rfc/rfc5322#section-2.2: one field a line, a longer one going on in lines that begin with white space.
    private static TextFrame? OfMail(string text)
    {
        var fields = new List<string>();
        foreach (var line in BlankLines.Lines(text).Take(LongestHeader))
        {
            var words = line.Of(text).TrimEnd();
            if (words.Length == 0 && fields.Count == 0)
                continue;

            if (words.Length == 0)
                return OfMail(fields, new TextSpan(line.Start, text.Length - line.Start));

            if (words[0] is ' ' or '\t' && fields.Count > 0)
                fields[^1] += words;
            else if (FieldName().IsMatch(words))
                fields.Add(words);
            else
                return null;
        }

        return null;
    }

    private static TextFrame? OfMail(List<string> fields, TextSpan body)
    {
        if (Field(fields, "Subject") is not { } subject || Field(fields, "From") is not { } sender)
            return null;

        // "Ann Lee <ann@example.org>"
        var name = sender.Split('<')[0].Trim(' ', '"');
        return new TextFrame(subject, name.Length > 0 ? name : null, body);
    }

    private static string? Field(List<string> fields, string name) => fields
        .Where(field => field.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(field => Whitespace.Collapse(field.AsSpan(name.Length + 1)))
        .FirstOrDefault(value => value.Length > 0);

    [GeneratedRegex(@"^\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG.*$", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex BookStart();

    [GeneratedRegex(@"^\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex BookEnd();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z-]*:")]
    private static partial Regex FieldName();
}
