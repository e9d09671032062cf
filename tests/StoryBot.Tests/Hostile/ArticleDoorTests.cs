using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Chat;
using StoryBot.Chat.Slack.Rendering;
using StoryBot.Screens;
using StoryBot.Tests.Commands;
using StoryBot.Tests.Hostile.Corpus;
using Block = StoryBot.Chat.Slack.Rendering.Block;
using DiscordRenderer = StoryBot.Chat.Discord.Rendering.ReplyRenderer;
using ExitCode = StoryBot.Commands.ExitCode;
using SlackRenderer = StoryBot.Chat.Slack.Rendering.ReplyRenderer;

namespace StoryBot.Tests.Hostile;

/// <summary>Hostile articles: their text, title, address, name and bytes.</summary>
public sealed class ArticleDoorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ArticleDoorTests()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
    }

    public static TheoryData<string> Urls => HostileCases.Urls;

    public static TheoryData<string> FileNames => HostileCases.FileNames;

    private string Knowledge => Path.Combine(folder.Path, "knowledge");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("txt")]
    public async Task Whatever_an_article_says_is_shown_as_its_words(string extension)
    {
        foreach (var (number, text) in HostileTexts.All.Index())
        {
            // Half a character is no UTF-8; Encoding.UTF8 writes a replacement for it.
            File.WriteAllText(Path.Combine(Knowledge, $"lamp{number}.{extension}"), $"Lamp {text}\n\nThe keeper wrote {text} on lamp {number} before dawn came.\n", Encoding.UTF8);
        }

        var reading = ArticleFolder.Read(Knowledge);
        Assert.All(reading.Skipped, skipped => Assert.NotEmpty(skipped.Reason));
        Assert.True(reading.Articles.Length > HostileTexts.All.Count / 2);
        foreach (var article in reading.Articles)
        {
            Assert.All(article.Paragraphs, paragraph => ShownHarmlessly(article, paragraph.Text));
        }

        await AnswersAsBeforeAsync();
    }

    [Theory]
    [MemberData(nameof(Urls))]
    public void An_address_is_a_web_address_or_none_and_breaks_out_of_nothing(string url)
    {
        Parsed[] pages =
        [
            ArticleParser.Parse(".md", $"---\ntitle: a\nurl: '{url.Replace("'", "''", StringComparison.Ordinal)}'\n---\nThe harbour froze.\n"),
            ArticleParser.Parse(".html", $"<html><head><link rel=\"canonical\" href=\"{WebUtility.HtmlEncode(url)}\"></head><body><p>The harbour froze in the long winter.</p></body></html>"),
        ];

        foreach (var page in pages.OfType<Parsed.Page>())
        {
            Assert.True(page.Url is null || page.Url.Scheme is "http" or "https", $"{page.Url}");
            Shown("The harbour froze.", "a", page.Url?.AbsoluteUri);
        }
    }

    [Fact]
    public async Task An_address_is_never_fetched()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/";
        folder.Write("knowledge/spy.md", $"---\ntitle: Spy\nurl: {address}\n---\nThe spy Rosa Lind read ![it]({address}p.png) at the window.\n");
        folder.Write("knowledge/spy.html", $"<html><head><link rel=stylesheet href=\"{address}a.css\"><script src=\"{address}b.js\"></script></head><body><p>The spy went home at night.</p><img src=\"{address}c.png\"><iframe src=\"{address}\"></iframe></body></html>");

        var run = await CommandRun.Of(folder.Path, "", "ask", "who", "read", "it", "at", "the", "window?", address);

        Assert.Contains("Rosa Lind", run.Out, StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }

    [Theory]
    [MemberData(nameof(FileNames))]
    public async Task A_files_name_is_a_name(string name)
    {
        File.WriteAllText(Path.Combine(Knowledge, name), "The keeper Mara Voss lit the lamp at dusk.\n");

        var list = await CommandRun.Of(folder.Path, "", "articles");

        Assert.Equal(ExitCode.Done, list.Code);
        Harmless.InTerminal(list.Out + list.Error);
        await AnswersAsBeforeAsync();
    }

    [Theory]
    [InlineData("../../outside.txt")]
    [InlineData("in/../../outside.txt")]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("in/pipe.txt")]
    [InlineData("in")]
    [InlineData("in/no\nsuch.txt")]
    public async Task Only_a_file_can_be_added_and_only_under_its_own_name(string file)
    {
        folder.Write("in/some.md", "Some text.\n");
        if (OperatingSystem.IsLinux())
        {
            using var made = Process.Start("mkfifo", [Path.Combine(folder.Path, "in", "pipe.txt")]);
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, made.ExitCode);
        }

        var run = await CommandRun.Of(folder.Path, "", "add", "--", file);

        Assert.NotEqual(ExitCode.Bug, run.Code);
        Assert.NotEqual(ExitCode.Done, run.Code);
        Assert.Equal(["agreement.md"], Directory.GetFiles(Knowledge).Select(Path.GetFileName));
        Harmless.InTerminal(run.Out + run.Error);
    }

    [Theory]
    [InlineData(".md", "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ntitle: *f\n---\nThe harbour froze.")]
    [InlineData(".md", "---\na: &a\n  b: *a\ntitle: x\n---\nThe harbour froze.")]
    [InlineData(".html", "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><p>&b;&b;&b; the harbour froze.</p>")]
    public void What_multiplies_when_it_is_read_does_not(string extension, string text)
    {
        if (ArticleParser.Parse(extension, text) is Parsed.Page page)
        {
            Assert.True((page.Title ?? "").Length < 10_000);
            Assert.True(page.Blocks.Sum(block => block.Text.Length) < 10_000);
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\u0301")]
    [InlineData("\u202E")]
    [InlineData("[")]
    [InlineData("& ")]
    public void A_front_matter_or_a_line_of_a_megabyte_is_read_or_refused(string unit)
    {
        var much = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        string[] texts = [$"---\ntitle: {much}\n---\nThe harbour froze.", $"The harbour froze. {much}"];

        Assert.All(texts, text => Assert.True(ArticleParser.Parse(".md", text) is Parsed.Page or Parsed.Broken { Reason.Length: > 0 }));
        Assert.True(ArticleParser.Parse(".txt", much) is Parsed.Page or Parsed.Broken { Reason.Length: > 0 });
    }

    private static void ShownHarmlessly(Article article, string text) => Shown(text, article.Title, article.Url?.AbsoluteUri);

    private static void Shown(string text, string title, string? link)
    {
        var reply = new ChatReply.Cited(text, new Excerpt(text, null, title, 1, link), "likely", "K7F-2", true);
        Assert.All(DiscordRenderer.Render(reply, shareable: false).Pages, Harmless.OnDiscord);
        var posts = SlackRenderer.Render(reply, shareable: false);
        Assert.All(posts, post => Harmless.OnSlack(post.Text));
        var quotes = posts.SelectMany(post => post.Blocks).OfType<Block.RichText>().SelectMany(block => block.Elements).OfType<RichPart.Quote>();
        Assert.Equal(text, string.Concat(quotes.SelectMany(quote => quote.Elements).OfType<RichRun.Words>().Select(run => run.Text)));
        using var printed = new StringWriter();
        new ConversationView(Screen.Piped(printed), prompts: false).Show(reply);
        Harmless.InTerminal(printed.ToString());
    }

    private async Task AnswersAsBeforeAsync()
    {
        var run = await CommandRun.Of(folder.Path, "", "ask", "who", "signed", "the", "agreement?");
        Assert.Contains("Ada Stone", run.Out, StringComparison.Ordinal);
    }
}
