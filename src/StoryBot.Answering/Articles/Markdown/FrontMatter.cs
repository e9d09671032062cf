namespace StoryBot.Answering.Articles.Markdown;

/// <summary>What an article says about itself above its text, or why that can't be read.</summary>
internal abstract record FrontMatter
{
    private const string Yaml = "---";
    private const string Toml = "+++";

    private FrontMatter()
    {
    }

    /// <summary>The front matter of a text; <see cref="Read.BodyStart"/> is 0 where it has none.</summary>
    public static FrontMatter Of(string text)
    {
        // How many lines stand above the first of its values.
        var above = 1;
        var lines = BlankLines.Lines(text).GetEnumerator();
        while (lines.MoveNext() && Whitespace.Trim(text, lines.Current).Length == 0 && lines.Current.End < text.Length)
            above++;

        var fence = lines.Current.Of(text).TrimEnd();
        if (fence is not (Yaml or Toml) || !lines.MoveNext() || !LooksLikeValues(text, lines.Current, fence))
            return new Read(0);

        var start = lines.Current.Start;
        var end = lines.Current;
        while (!IsEnd(text, end, fence))
        {
            if (!lines.MoveNext())
                return new Broken($"has front matter that opens with {fence} in line {above} and never closes: add a line of {fence} below it");

            end = lines.Current;
        }

        var bodyStart = lines.MoveNext() ? lines.Current.Start : text.Length;
        if (fence == Toml)
            return Of(FrontMatterToml.Parse(text[start..end.Start]), bodyStart, above);

        return FrontMatterYaml.Parse(text[start..end.Start]) switch
        {
            FrontMatterYaml.Unreadable problem => new Broken(
                $"has broken front matter in line {problem.Line + above} ({problem.What}): write one `key: value` a line, and quote a value that holds a colon"),
            FrontMatterYaml.Values values => Of(values, bodyStart, above),
            var other => throw new InvalidOperationException($"no such outcome: {other}"),
        };
    }

    private static FrontMatter Of(FrontMatterYaml.Values values, int bodyStart, int above)
    {
        var url = values.Of("url");
        var date = values.Of("date");
        if (url is not null && PublicationDetails.WebAddress(url.Value.Text) is null)
            return new Broken($"has a url in line {url.Value.Line + above} that is no web address: write it with http:// or https://, or leave it out");

        if (date is not null && PublicationDetails.Day(date.Value.Text) is null)
            return new Broken($"has a date in line {date.Value.Line + above} that can't be read: write it like 2024-12-31, or leave it out");

        return new Read(bodyStart)
        {
            Title = values.Of("title")?.Text,
            Author = values.Of("author")?.Text,
            Url = PublicationDetails.WebAddress(url?.Text),
            Published = date is null ? null : PublicationDetails.Day(date.Value.Text),
        };
    }

    private static bool IsEnd(string text, TextSpan line, string fence)
    {
        var words = text.AsSpan(line.Start, line.Length).TrimEnd();
        return words.SequenceEqual(fence) || (fence == Yaml && words is "...");
    }

    // A line of three dashes may also just be a rule across the page.
    private static bool LooksLikeValues(string text, TextSpan line, string fence)
    {
        var words = text.AsSpan(line.Start, line.Length).Trim();
        if (words.SequenceEqual(fence) || words.StartsWith('#'))
            return true;

        return fence == Toml ? words.Contains('=') || words.StartsWith('[') : words.Contains(':') || words.StartsWith('{') || words.StartsWith("- ");
    }

    internal sealed record Read(int BodyStart) : FrontMatter
    {
        public string? Title { get; init; }

        public string? Author { get; init; }

        public Uri? Url { get; init; }

        public DateOnly? Published { get; init; }
    }

    internal sealed record Broken(string Reason) : FrontMatter;
}
