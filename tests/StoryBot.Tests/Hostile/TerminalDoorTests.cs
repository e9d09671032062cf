using System.Diagnostics;
using System.Text.Json;
using StoryBot.Tests.Commands;
using StoryBot.Tests.Hostile.Corpus;
using ExitCode = StoryBot.Commands.ExitCode;

namespace StoryBot.Tests.Hostile;

/// <summary>Hostile questions and receipts on the command line.</summary>
public sealed class TerminalDoorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TerminalDoorTests()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
    }

    public static TheoryData<string> Receipts => HostileCases.Receipts;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Whatever_is_asked_nothing_printed_is_obeyed_by_a_terminal()
    {
        foreach (var text in HostileTexts.All)
        {
            var run = await CommandRun.Of(folder.Path, $"who signed {text}", "ask", "-");

            Assert.Contains(run.Code, (ExitCode[])[ExitCode.Done, ExitCode.Abstained, ExitCode.Usage]);
            Harmless.InTerminal(run.Out + run.Error);
        }
    }

    [Fact]
    public async Task Whatever_is_asked_the_json_can_be_read_again()
    {
        foreach (var text in HostileTexts.All)
        {
            var run = await CommandRun.Of(folder.Path, text, "ask", "--json", "-");

            using var answer = JsonDocument.Parse(run.Out);
            Assert.Equal(JsonValueKind.Object, answer.RootElement.ValueKind);
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\n")]
    [InlineData("(")]
    [InlineData("\u0301")]
    [InlineData("😀")]
    public async Task A_question_of_a_megabyte_is_refused_in_a_moment(string unit)
    {
        var watch = Stopwatch.StartNew();

        var run = await CommandRun.Of(folder.Path, "who " + string.Concat(Enumerable.Repeat(unit, 1_000_000)), "ask", "-");

        Assert.Contains(run.Code, (ExitCode[])[ExitCode.Usage, ExitCode.Done, ExitCode.Abstained]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    [Theory]
    [MemberData(nameof(Receipts))]
    public async Task A_forged_receipt_is_called_one(string receipt)
    {
        var run = await CommandRun.Of(folder.Path, "", "verify", "--", receipt);

        Assert.Contains(run.Code, (ExitCode[])[ExitCode.Usage, ExitCode.NotIntact]);
        Assert.NotEmpty(run.Out + run.Error);
        Harmless.InTerminal(run.Out + run.Error);
    }
}
