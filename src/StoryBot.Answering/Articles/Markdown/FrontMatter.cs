namespace StoryBot.Answering.Articles.Markdown;

/// <summary>What an article says about itself above its text, or why that can't be read.</summary>
internal abstract record FrontMatter
{
    private FrontMatter()
    {
    }

    /// <summary>The front matter of a text; <see cref="Read.BodyStart"/> is 0 where it has none.</summary>
    public static FrontMatter Of(string text)
    {
        var lines = BlankLines.Lines(text).GetEnumerator();
        if (!lines.MoveNext() || !IsFence(text, lines.Current) || !lines.MoveNext() || !LooksLikeYaml(text, lines.Current))
            return new Read(0);

        var start = lines.Current.Start;
        var end = lines.Current;
        while (!IsFence(text, end) && end.Of(text).TrimEnd() != "...")
        {
            if (!lines.MoveNext())
                return new Broken("has front matter that opens with --- in line 1 and never closes: add a line of --- below it");

            end = lines.Current;
        }

        var bodyStart = lines.MoveNext() ? lines.Current.Start : text.Length;
        return FrontMatterYaml.Parse(text[start..end.Start]) switch
        {
            FrontMatterYaml.Unreadable problem => new Broken(
                $"has broken front matter in line {problem.Line + 1} ({problem.What}): write one `key: value` a line, and quote a value that holds a colon"),
            FrontMatterYaml.Values values => Of(values, bodyStart),
            var other => throw new InvalidOperationException($"no such outcome: {other}"),
        };
    }

    private static FrontMatter Of(FrontMatterYaml.Values values, int bodyStart)
    {
        var url = values.Of("url");
        var date = values.Of("date");
        if (url is not null && PublicationDetails.WebAddress(url.Value.Text) is null)
            return new Broken($"has a url in line {url.Value.Line + 1} that is no web address: write it with http:// or https://, or leave it out");

        if (date is not null && PublicationDetails.Day(date.Value.Text) is null)
            return new Broken($"has a date in line {date.Value.Line + 1} that can't be read: write it like 2024-12-31, or leave it out");

        return new Read(bodyStart)
        {
            Title = values.Of("title")?.Text,
            Author = values.Of("author")?.Text,
            Url = PublicationDetails.WebAddress(url?.Text),
            Published = date is null ? null : PublicationDetails.Day(date.Value.Text),
        };
    }

    private static bool IsFence(string text, TextSpan line) => text.AsSpan(line.Start, line.Length).TrimEnd() is "---";

    // A line of three dashes may also just be a rule across the page.
    private static bool LooksLikeYaml(string text, TextSpan line)
    {
        var words = text.AsSpan(line.Start, line.Length).Trim();
        return words is "---" || words.StartsWith('#') || words.Contains(':') || words.StartsWith('{') || words.StartsWith("- ");
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
