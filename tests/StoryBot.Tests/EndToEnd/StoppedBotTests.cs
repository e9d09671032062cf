using StoryBot.Simulators;

namespace StoryBot.Tests.EndToEnd;

/// <summary>
/// The built program, told to end (SIGTERM) while the platform holds its answer back and others wait behind it: each is answered once, by it
/// or by the next one. Each platform inherits this class.
/// </summary>
public abstract class StoppedBotTests : IAsyncLifetime
{
    private protected const string Question = "who signed the agreement?";

    // Five seconds for what was accepted, as much again to end. systemd gives ninety, Docker ten.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder folder = new();
    private RunningProgram program = null!;

    /// <summary>How the platform can hold posts back.</summary>
    private protected abstract HeldCalls Held { get; }

    /// <summary>By what name a post in a channel is held.</summary>
    private protected abstract string Post { get; }

    /// <summary>Where the platform is, and by what token the bot comes in.</summary>
    private protected abstract IEnumerable<(string Name, string Value)> Settings { get; }

    private protected abstract Task StartPlatformAsync();

    private protected abstract Task StopPlatformAsync();

    /// <summary>Returns when the bot listens.</summary>
    private protected abstract Task HeardAsync();

    private protected abstract bool IsListening { get; }

    private protected abstract Task UntilAsync(Func<bool> condition, string what);

    /// <summary>Mentions the bot.</summary>
    /// <returns>How many answers to that stand there.</returns>
    private protected abstract Func<int> Ask(string channel);

    /// <summary>What the platform knows of how the next process came back; nothing where it has no sessions.</summary>
    private protected virtual void AssertTakenUp()
    {
    }

    public async ValueTask InitializeAsync()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
        await StartPlatformAsync();
        program = await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Held.Release();
        await program.DisposeAsync();
        await StopPlatformAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_accepted_is_answered_by_the_process_that_ends_once_the_platform_lets_it()
    {
        var asked = await AskHeldBackAsync(onceDone: false);

        await TerminateAsync();
        await UntilAsync(() => !IsListening, "the bot to listen no more");
        Held.Release();

        Assert.Equal(0, (await program.EndedAsync(Soon)).Code);
        Assert.All(asked, answers => Assert.Equal(1, answers()));
        await AssertTheNextAnswersNothingTwiceAsync(asked);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_can_not_be_answered_in_time_is_answered_once_by_the_next_process(bool hadBeenPosted)
    {
        var asked = await AskHeldBackAsync(hadBeenPosted);

        await TerminateAsync();

        Assert.Equal(0, (await program.EndedAsync(Soon)).Code);
        Assert.Equal(hadBeenPosted ? 2 : 0, asked.Sum(answers => answers()));
        Held.Release();
        await AssertTheNextAnswersNothingTwiceAsync(asked);
    }

    /// <summary>Four questions: one in flight in either channel, and two behind the first.</summary>
    private async Task<List<Func<int>>> AskHeldBackAsync(bool onceDone)
    {
        Held.Take(Post, onceDone);
        List<Func<int>> asked = [Ask("general")];
        await UntilAsync(() => Held.Waiting == 1, "the first answer to be posted");
        asked.AddRange([Ask("general"), Ask("general"), Ask("harbour")]);
        // What came before it has come too.
        await UntilAsync(() => Held.Waiting == 2, "the answer in the other channel to be posted");
        return asked;
    }

    private async Task AssertTheNextAnswersNothingTwiceAsync(List<Func<int>> asked)
    {
        await using var next = await StartAsync();
        await UntilAsync(() => asked.TrueForAll(answers => answers() > 0), "each question to be answered");
        // In a channel what is asked now is answered after what was left.
        Func<int>[] last = [Ask("general"), Ask("harbour")];
        await UntilAsync(() => last.All(answers => answers() > 0), "the last questions to be answered");

        Assert.All([.. asked, .. last], answers => Assert.Equal(1, answers()));
        AssertTakenUp();
    }

    private async Task<RunningProgram> StartAsync()
    {
        var started = new RunningProgram(folder.Path, [.. Settings]);
        await HeardAsync();
        return started;
    }

    private async Task TerminateAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
        await program.TerminateAsync();
    }
}
