using Spectre.Console;
using StoryBot.Chat;
using StoryBot.Chat.Terminal;

namespace StoryBot.Screens;

/// <summary>Shows a conversation's replies on a screen.</summary>
internal sealed class ConversationView(Screen screen, bool prompts) : ITerminalView
{
    public void Prompt()
    {
        if (prompts)
        {
            screen.Write(new Text("? ", Styles.Source));
        }
    }

    public void Show(ChatReply reply) => screen.Write(new Rows([Text.Empty, .. ReplyLines.Of(reply), Text.Empty]));
}
