using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Interactions;
using StoryBot.Simulators.Slack.Rules;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods?family=views</summary>
internal sealed class ViewMethods(SlackWorkspace world, TriggerDesk triggers)
{
    public IEnumerable<WebMethod> All =>
    [
        new("views.publish", RateTier.Four, null, Publish) { ReadsJson = true },
        new("views.open", RateTier.Four, null, Open) { ReadsJson = true },
        new("views.update", RateTier.Four, null, Update) { ReadsJson = true },
    ];

    private WebReply Publish(WebArguments arguments)
    {
        var view = arguments.Object("view");
        if (world.UserById(arguments.Text("user_id")) is not { } user)
        {
            return WebReply.Error("invalid_arguments", ["[ERROR] user not found [json-pointer:/user_id]"]);
        }

        return ViewRules.Judge(view, isHome: true) ?? world.Read(() =>
        {
            if (arguments.Text("hash") is { } hash && world.Homes.TryGetValue(user.Id, out var standing) && standing.Hash != hash)
            {
                return WebReply.Error("hash_conflict");
            }

            var home = SlackView.From(view!, user, world);
            world.Homes = world.Homes.SetItem(user.Id, home);
            return Shown(home);
        });
    }

    private WebReply Open(WebArguments arguments)
    {
        var view = arguments.Object("view");
        if (ViewRules.Judge(view, isHome: false) is { } refused)
        {
            return refused;
        }

        var (user, error) = triggers.Exchange(arguments.Text("trigger_id"));
        if (user is null)
        {
            return WebReply.Error(error!);
        }

        var modal = SlackView.From(view!, user, world);
        world.Read(() => world.Modals = world.Modals.SetItem(user.Id, modal));
        return Shown(modal);
    }

    private WebReply Update(WebArguments arguments)
    {
        var standing = world.Modals.Values.FirstOrDefault(modal => modal.Id == arguments.Text("view_id"));
        if (standing is null)
        {
            return WebReply.Error("not_found");
        }

        var view = arguments.Object("view");
        return ViewRules.Judge(view, isHome: false) ?? (arguments.Text("hash") is { } hash && hash != standing.Hash
            ? WebReply.Error("hash_conflict")
            : world.Read(() =>
            {
                var modal = SlackView.From(view!, standing.User, world, standing.Id);
                world.Modals = world.Modals.SetItem(standing.User.Id, modal);
                return Shown(modal);
            }));
    }

    private WebReply Shown(SlackView view)
    {
        world.Raise();
        return WebReply.Ok(new JsonObject { ["view"] = view.ToJson() });
    }
}
