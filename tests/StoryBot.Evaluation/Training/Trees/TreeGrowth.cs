namespace StoryBot.Evaluation.Training.Trees;

/// <summary>How far trees grow.</summary>
/// <param name="FewestRows">In a leaf.</param>
/// <param name="Smoothing">Added to a leaf's curvature: the fewer its rows, the less it says.</param>
internal sealed record TreeGrowth(int Leaves, int FewestRows, double Smoothing, double LearningRate);
