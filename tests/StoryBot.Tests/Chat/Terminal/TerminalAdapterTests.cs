using System.Collections.Immutable;
using StoryBot.Chat;
using StoryBot.Chat.Terminal;

namespace StoryBot.Tests.Chat.Terminal;

public sealed class TerminalAdapterTests
{
    [Theory]
    [InlineData("first\nsecond\n")]
    [InlineData("first\n  second  \nexit\nthird\n")]
    [InlineData("first\nsecond\n/quit\nthird\n")]
    public async Task Lines_are_asked_in_order_until_the_end_or_an_exit(string typed)
    {
        var handler = new EchoingHandler();
        var adapter = Adapter(new StringReader(typed), new RecordingView());

        await adapter.RunAsync(handler, TestContext.Current.CancellationToken);

        Assert.Equal([new ChatIntent.Ask("first"), new ChatIntent.Ask("second")], handler.Seen.Select(message => message.Intent));
        Assert.Equal(2, handler.Seen.Select(message => message.Id).Distinct().Count());
        Assert.IsType<ChatAdapterHealth.Refused>(adapter.Health);
    }

    [Fact]
    public async Task Commands_about_an_answer_mean_the_last_one()
    {
        var handler = new EchoingHandler();

        await Adapter(new StringReader("question\n/paragraph\n/helpful\n"), new RecordingView()).RunAsync(handler, TestContext.Current.CancellationToken);

        Assert.Equal(
            [new ChatIntent.Ask("question"), new ChatIntent.ShowParagraph("R-question"), new ChatIntent.Rate("R-question", true)],
            handler.Seen.Select(message => message.Intent));
    }

    [Fact]
    public async Task What_means_nothing_gets_a_hint_and_goes_no_further()
    {
        var (handler, view) = (new EchoingHandler(), new RecordingView());

        await Adapter(new StringReader("\n/nonsense\n/paragraph\n"), view).RunAsync(handler, TestContext.Current.CancellationToken);

        Assert.Empty(handler.Seen);
        Assert.Equal(3, view.Shown.OfType<ChatReply.Notice>().Count());
    }

    [Fact]
    public async Task It_stops_when_the_program_does_though_nobody_types()
    {
        using var stopping = new CancellationTokenSource();
        using var typed = new SilentReader();
        var running = Adapter(typed, new RecordingView()).RunAsync(new EchoingHandler(), stopping.Token);

        await stopping.CancelAsync();
        await running;

        typed.Release();
    }

    private static TerminalAdapter Adapter(TextReader input, ITerminalView view) => new(input, view, TimeProvider.System, isOperator: true);

    private sealed class EchoingHandler : IChatMessageHandler
    {
        public List<ChatMessage> Seen { get; } = [];

        public Task HandleAsync(ChatMessage message, IChatReplier replier, CancellationToken cancellation)
        {
            Seen.Add(message);
            return message.Intent is ChatIntent.Ask(var text)
                ? replier.PostAsync(new ChatReply.Cited(text, new Excerpt(text, null, "Title", 1, null), "likely", $"R-{text}", false), cancellation)
                : Task.CompletedTask;
        }

        public ImmutableArray<string> Suggest(string typed, int count) => [];
    }

    private sealed class RecordingView : ITerminalView
    {
        public List<ChatReply> Shown { get; } = [];

        public void Prompt()
        {
            // Nothing is typed by a person here.
        }

        public void Show(ChatReply reply) => Shown.Add(reply);
    }

    private sealed class SilentReader : TextReader
    {
        private readonly ManualResetEventSlim released = new();

        public void Release() => released.Set();

        public override string? ReadLine()
        {
            released.Wait();
            return null;
        }
    }
}
