namespace StoryBot.Chat.Terminal;

/// <summary>What a typed line means.</summary>
internal abstract record TerminalLine
{
    private const string Commands = "/paragraph, /others, /helpful, /unhelpful (about the last answer), /articles, /reindex, /status, /exit";

    private TerminalLine()
    {
    }

    /// <param name="line">What was typed; null at the end of input.</param>
    /// <param name="receipt">The last answer's receipt, which the commands about an answer mean.</param>
    public static TerminalLine Parse(string? line, string? receipt) => line?.Trim() switch
    {
        null or "exit" or "quit" or "/exit" or "/quit" => new Leave(),
        "" => new Unclear("Type a question, or exit to leave."),
        "/paragraph" => About(receipt, code => new ChatIntent.ShowParagraph(code)),
        "/others" => About(receipt, code => new ChatIntent.OtherPassages(code)),
        "/helpful" => About(receipt, code => new ChatIntent.Rate(code, Helpful: true)),
        "/unhelpful" => About(receipt, code => new ChatIntent.Rate(code, Helpful: false)),
        "/articles" => new Say(new ChatIntent.Moderate(ModeratorCommand.Articles)),
        "/reindex" => new Say(new ChatIntent.Moderate(ModeratorCommand.Reindex)),
        "/status" => new Say(new ChatIntent.Moderate(ModeratorCommand.Status)),
        ['/', ..] => new Unclear($"The commands are {Commands}."),
        var question => new Say(new ChatIntent.Ask(question)),
    };

    /// <summary>The person leaves.</summary>
    public sealed record Leave : TerminalLine;

    /// <summary>Something for the bot.</summary>
    public sealed record Say(ChatIntent Intent) : TerminalLine;

    /// <summary>Nothing the bot could act on.</summary>
    public sealed record Unclear(string Hint) : TerminalLine;

    private static TerminalLine About(string? receipt, Func<string, ChatIntent> intent) =>
        receipt is null ? new Unclear("There is no answer yet. Ask something first.") : new Say(intent(receipt));
}
