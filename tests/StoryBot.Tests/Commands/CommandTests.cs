using System.Text.Json;
using StoryBot.Commands;
using StoryBot.Screens;

namespace StoryBot.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private const string Town = "# Town news\n\nRain fell on the old town. The mayor Ada Stone opened the new bridge on 3 May.\n\nNobody came but the bakers.\n";

    private readonly TemporaryFolder folder = new();

    public CommandTests()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/town.md", Town);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_question_without_quotes_is_answered_with_code_0()
    {
        var run = await Run("ask", "who", "opened", "the", "bridge?");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("— Town news, paragraph 1", run.Out, StringComparison.Ordinal);
        Assert.Contains("The mayor Ada Stone opened the new bridge on 3 May.", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_question_is_read_from_standard_input()
    {
        var run = await CommandRun.Of(folder.Path, "who opened the bridge?\n", "ask", "-");

        Assert.Equal(ExitCode.Done, run.Code);
    }

    [Fact]
    public async Task What_no_article_is_about_ends_with_code_3()
    {
        var run = await Run("ask", "what does photosynthesis release?");

        Assert.Equal(ExitCode.Abstained, run.Code);
        Assert.NotEmpty(run.Out);
    }

    [Fact]
    public async Task Who_asks_the_bot_itself_is_told_what_it_does()
    {
        var run = await Run("ask", "who", "are", "you?");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith("I answer questions", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task An_empty_question_is_a_usage_error(string question)
    {
        var run = await Run("ask", question);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("no question", run.Out + run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_question_of_100000_characters_is_a_usage_error_that_names_the_limit()
    {
        var run = await Run("ask", new string('a', 100_000));

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("100,000 characters long; I read 1,000", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AND ( \" * ~ \\ bridge")]
    [InlineData("@nobody [bold]bridge[/] \u001b[31m")]
    [InlineData("מי פתח את ה bridge 😀")]
    public async Task A_hostile_question_is_a_question(string question)
    {
        var run = await Run("ask", "--explain", question);

        Assert.True(run.Code is ExitCode.Done or ExitCode.Abstained, run.Error);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Theory]
    [InlineData("sing")]
    [InlineData("ask --loud who?")]
    [InlineData("ask -j who?")]
    [InlineData("ask who? --explain=maybe")]
    [InlineData("add knowledge/town.md --replce")]
    public async Task An_unknown_command_or_option_is_a_usage_error(string line)
    {
        var run = await Run(line.Split(' '));

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("See storybot --help.", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task A_question_may_begin_with_dashes_in_quotes_or_behind_two_of_them()
    {
        Assert.NotEqual(ExitCode.Usage, (await Run("ask", "--loud was the town: who opened the bridge?")).Code);
        Assert.NotEqual(ExitCode.Usage, (await Run("ask", "--explain=true", "--", "--loud", "who", "opened", "the", "bridge?")).Code);
        Assert.NotEqual(ExitCode.Usage, (await Run("ask", "was", "it", "-5", "or", "--", "colder?")).Code);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("add")]
    [InlineData("verify")]
    public async Task A_command_that_wants_something_tells_what_when_asked_for_help(string command)
    {
        foreach (var help in (string[])["--help", "-h", "-?"])
        {
            var run = await Run(command, help);

            Assert.Equal(ExitCode.Done, run.Code);
            Assert.Contains("Exit codes:", run.Out, StringComparison.Ordinal);
            Assert.Empty(run.Error);
        }
    }

    [Fact]
    public async Task A_missing_folder_of_articles_ends_with_code_4()
    {
        var run = await Run("ask", "who?", "--set", "Knowledge:Folder=nowhere");

        Assert.Equal(ExitCode.Knowledge, run.Code);
        Assert.Contains(Path.Combine(folder.Path, "nowhere"), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_ends_with_code_78()
    {
        var run = await Run("ask", "who?", "--set", "Answering:MaxWrongAnswers=7");

        Assert.Equal(ExitCode.Settings, run.Code);
        Assert.Contains("Answering:MaxWrongAnswers is 7", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles", "Answering:MaxWrongAnswers=abc", "Answering:MaxWrongAnswers is \"abc\". Set it to a number")]
    [InlineData("articles", "Answering:MaxWrongAnswers=0", "Answering:MaxWrongAnswers is 0")]
    [InlineData("ask", "Journal:RetentionDays=1.5", "Journal:RetentionDays is \"1.5\". Set it to a whole number")]
    [InlineData("ask", "Journal:Enabled=maybe", "Journal:Enabled is \"maybe\". Set it to true or false")]
    [InlineData("verify", "Discord:Tokn=x", "The settings section Discord knows no 'Tokn'.")]
    [InlineData("add", "Slack:Mode=htp", "Slack:Mode is \"htp\". Set it to Socket or Http")]
    public async Task A_wrong_setting_is_named_whether_the_command_reads_it_or_not(string command, string wrong, string says)
    {
        string[] words = command == "articles" ? [command] : [command, "knowledge/town.md"];

        var run = await Run([.. words, "--set", wrong]);

        Assert.Equal(ExitCode.Settings, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_can_not_be_kept_is_said_once()
    {
        folder.Write("data", "a file in the way of the folder");

        var run = await Run("ask", "who opened the bridge?");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.StartsWith("note: The index can't be written to ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error, letter => letter == '\n');
    }

    [Fact]
    public async Task Json_holds_nothing_that_turns_a_line_around()
    {
        const string question = "who \u202Eopened\u2066 the bridge?";

        var run = await Run("ask", "--json", question);

        Assert.DoesNotContain(run.Out, letter => letter is '\u202E' or '\u2066');
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(question, json.RootElement.GetProperty("question").GetString());
    }

    [Fact]
    public void A_line_is_open_until_it_was_typed()
    {
        using var typed = new TypedLines(new StringReader("who?\n"));

        Assert.Equal("who?", typed.ReadLine());
        Assert.False(typed.IsOpen);
        Assert.Null(typed.ReadLine());
        Assert.True(typed.IsOpen);
    }

    [Fact]
    public async Task A_bug_ends_with_code_1_and_says_so()
    {
        using var closed = new StringReader("who opened the bridge?");
        closed.Dispose();
        using var error = new StringWriter();
        string[] args = ["ask", "-"];

        var code = await ProgramCommand.RunAsync(args, new CommandContext(folder.Path, closed, Screen.Piped(TextWriter.Null), Screen.Piped(error)));

        Assert.Equal((int)ExitCode.Bug, code);
        Assert.StartsWith("This is a bug in the program. System.ObjectDisposedException", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_is_intact_until_the_article_changes()
    {
        var receipt = await Receipt();
        Assert.Equal(ExitCode.Done, (await Run("verify", receipt)).Code);

        folder.Write("knowledge/town.md", Town.Replace("opened", "closed", StringComparison.Ordinal));
        var changed = await Run("verify", receipt);

        Assert.Equal(ExitCode.NotIntact, changed.Code);
        Assert.StartsWith("Changed", changed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_receipt_is_a_usage_error() => Assert.Equal(ExitCode.Usage, (await Run("verify", "ABC")).Code);

    [Fact]
    public async Task Articles_are_listed_with_their_paragraphs()
    {
        var run = await Run("articles");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("town.md  2 paragraphs  Town news", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reindex_tells_what_is_new()
    {
        await Run("reindex");
        folder.Write("knowledge/more/harbour.txt", "The harbour froze in January. Ships waited.\n");

        var run = await Run("reindex");

        Assert.Contains("added    more/harbour.txt", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 added, 0 changed, 0 removed, 1 unchanged, 0 skipped", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reindex_tells_what_is_new_since_any_command_read_the_articles()
    {
        await Run("reindex");
        folder.Write("knowledge/harbour.txt", "The harbour froze in January. Ships waited.\n");
        await Run("ask", "who opened the bridge?");

        var help = await Run("reindex", "--help");

        Assert.Contains("0 added, 0 changed, 0 removed, 2 unchanged", (await Run("reindex")).Out, StringComparison.Ordinal);
        Assert.Contains(
            "since the index was last brought up to date, be it by ask or verify",
            string.Join(' ', help.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    private async Task<string> Receipt()
    {
        using var json = JsonDocument.Parse((await Run("ask", "--json", "who opened the bridge?")).Out);
        return json.RootElement.GetProperty("citation").GetProperty("receipt").GetString()!;
    }

    private Task<CommandRun> Run(params string[] args) => CommandRun.Of(folder.Path, "", args);
}
