namespace StoryBot.Chat.Terminal;

/// <summary>A conversation with one person at a keyboard: a line is a question, the reply is printed below it.</summary>
/// <param name="input">What the person types; its end ends the conversation.</param>
/// <param name="view">Where the replies are shown.</param>
/// <param name="isOperator">Whether the person may run moderator commands: whoever starts the program may.</param>
public sealed class TerminalAdapter(TextReader input, ITerminalView view, TimeProvider time, bool isOperator) : IChatAdapter
{
    public const string PlatformName = "terminal";

    private static readonly ChatPlace Here = new(PlatformName, PlatformName);

    // Another run of the program must not take this run's third line for one it has seen.
    private readonly string session = Guid.NewGuid().ToString("n");
    private int lines;

    public string Platform => Here.Platform;

    public ChatAdapterHealth Health { get; private set; } = new ChatAdapterHealth.Connecting("not started");

    public async Task RunAsync(IChatMessageHandler handler, CancellationToken stopping)
    {
        Health = new ChatAdapterHealth.Connected(time.GetUtcNow());
        try
        {
            await ConverseAsync(handler, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Ctrl+C: the person has left, which is how a conversation ends.
        }

        Health = new ChatAdapterHealth.Refused("the conversation is over", "Start the program again.");
    }

    private async Task ConverseAsync(IChatMessageHandler handler, CancellationToken stopping)
    {
        string? receipt = null;
        while (true)
        {
            view.Prompt();
            switch (TerminalLine.Parse(await ReadLineAsync(stopping), receipt))
            {
                case TerminalLine.Leave:
                    return;
                case TerminalLine.Say said:
                    var replier = new TerminalReplier(view, NextId());
                    await handler.HandleAsync(new ChatMessage(NextId(), Here, new ChatUser("operator", isOperator), said.Intent), replier, stopping);
                    receipt = replier.Receipt ?? receipt;
                    break;
                case TerminalLine.Unclear unclear:
                    view.Show(new ChatReply.Notice(unclear.Hint));
                    break;
            }
        }
    }

    // A console read can't be cancelled: it is left behind on its own thread, which ends with the process.
    private Task<string?> ReadLineAsync(CancellationToken stopping) =>
        Task.Factory.StartNew(input.ReadLine, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(stopping);

    private ChatMessageId NextId() => new(Platform, $"{session}-{++lines}");
}
