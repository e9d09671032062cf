using System.Text;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Tests.Golden;

/// <summary>A message of the Discord simulator as a text file: its words, the card below, the buttons.</summary>
internal static class ShownMessage
{
    public static string Write(SimulatedMessage message)
    {
        var shown = new StringBuilder();
        shown.Append(message.RepliesTo is null ? "answer to a command" : "reply").Append(message.IsEphemeral ? ", to the asker alone\n\n" : ", to everyone\n\n");
        shown.Append(message.Content).Append("\n\n");
        foreach (var embed in message.Embeds)
            shown.Append($"card: {embed["title"]}\n      {embed["description"]}\n      {embed["url"]}\n      {embed["footer"]?["text"]}\n");
        return shown.Append($"buttons: {string.Join(" | ", message.Buttons.Select(button => button.Label))}\n").ToString();
    }
}
