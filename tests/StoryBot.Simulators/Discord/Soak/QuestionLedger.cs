using System.Collections.Concurrent;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Soak;

/// <summary>Who was asked what, and every message the bot posted.</summary>
internal sealed class QuestionLedger(DiscordSimulator discord, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, AskedQuestion> asked = new();
    private readonly ConcurrentQueue<SeenAnswer> answers = new();
    private int next = -1;

    /// <summary>Every question by its message's id.</summary>
    public IReadOnlyDictionary<string, AskedQuestion> Asked => asked;

    /// <summary>In the order in which they were posted.</summary>
    public IReadOnlyCollection<SeenAnswer> Answers => answers;

    public void Watch() => discord.Watch(message =>
    {
        if (message.Author.IsBot)
        {
            answers.Enqueue(new SeenAnswer(message.RepliesTo, message.Content, time.GetTimestamp()));
        }
    });

    public void Ask(SimulatedMember member, SimulatedChannel channel, SoakPhase phase)
    {
        var number = Interlocked.Increment(ref next);
        var at = time.GetTimestamp();
        var message = member.Says(channel, $"{discord.Bot.User.Mention} {BridgeArticles.Question(number)}");
        asked[message.Id.ToString()] = new AskedQuestion(number, channel, phase, at);
    }

    /// <summary>Completes when every question has an answer, or when none has come for so long.</summary>
    public async Task SettleAsync(TimeSpan patience)
    {
        var (seen, since) = (-1, time.GetTimestamp());
        while (answers.Select(answer => answer.To).Where(to => to is not null).Distinct().Count() < asked.Count && time.GetElapsedTime(since) < patience)
        {
            if (answers.Count != seen)
            {
                (seen, since) = (answers.Count, time.GetTimestamp());
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), time);
        }
    }

    public QuestionTally Count() => QuestionTally.Of(asked, answers, time);
}
