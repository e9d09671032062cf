using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord;

/// <summary>A person who does things in Discord.</summary>
internal sealed class SimulatedMember(SimulatedUser user, SimulatedWorld world, MessageBoard board)
{
    public SimulatedUser User { get; } = user;

    public SimulatedId Id => User.Id;

    public string Mention => User.Mention;

    /// <summary>The conversation with the bot.</summary>
    public SimulatedChannel DirectChannel => world.DirectChannel(User);

    /// <summary>Writes into a channel or thread.</summary>
    public SimulatedMessage Says(SimulatedChannel channel, string text) => board.Post(new MessageDraft(channel, User, text));

    /// <summary>Writes to the bot alone.</summary>
    public SimulatedMessage Whispers(string text) => Says(DirectChannel, text);

    /// <summary>Replies to a message; the author is told, as the reply button does by default.</summary>
    public SimulatedMessage Replies(SimulatedMessage original, string text, bool tells = true) =>
        board.Post(new MessageDraft(original.Channel, User, text)
        {
            RepliesTo = original,
            Mentions = Mentions.ByPerson(text, tells ? original : null),
        });

    /// <summary>Changes one of their messages.</summary>
    public void Edits(SimulatedMessage message, string text) => board.Edit(message, new() { ["content"] = text });

    public void Deletes(SimulatedMessage message) => board.Delete(message);

    /// <summary>Opens a thread below a channel.</summary>
    public SimulatedChannel OpensThread(SimulatedChannel parent, string name) => world.Thread(parent, name, User);
}
