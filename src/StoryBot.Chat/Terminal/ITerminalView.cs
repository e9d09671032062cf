namespace StoryBot.Chat.Terminal;

/// <summary>What a terminal shows; the program brings its own, with colours.</summary>
public interface ITerminalView
{
    /// <summary>Invites the next line.</summary>
    void Prompt();

    /// <summary>Shows a reply.</summary>
    void Show(ChatReply reply);
}
